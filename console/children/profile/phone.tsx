/** A phone number that one can dial; one that is masked is text. */
export function Phone({ number }: { number: string }) {
  return /^[\d-]+$/.test(number) ? (
    <a className="phone" href={`tel:${number}`}>
      {number}
    </a>
  ) : (
    <span className="phone">{number}</span>
  );
}
