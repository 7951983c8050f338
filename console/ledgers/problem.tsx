/** What could not be done, in a sentence that says what to do (未办理). */
export function Problem({ title, sentence }: { title: string; sentence: string }) {
  return (
    <section className="record-notice" role="alert">
      <h2>{title}</h2>
      <p>{sentence}</p>
    </section>
  );
}
