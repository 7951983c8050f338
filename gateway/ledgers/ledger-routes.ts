import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DepartmentTerm } from '../../schema/access/denial-error.ts';
import type { LedgerCommand } from '../../subgraphs/ledger/door.ts';
import { Refusal } from '../request-errors.ts';
import { assertForm } from '../request-form.ts';
import { jsonAnswer, type LedgerAnswer, ledgerAnswer } from './http-answer.ts';
import { ImportFollower } from './import-follower.ts';
import { COMMAND_OF, type LedgerWords } from './ledger-command-of.ts';
import { askLedger, type LedgerDepartment } from './ledger-department.ts';
import { LedgerFront, type LedgerFrontOptions } from './ledger-front.ts';
import { ledgerList } from './ledger-list.ts';
import { LEDGER_ROUTES, LEDGERS_PATH, UPLOAD_PATH } from './ledger-route-table.ts';
import { assertUpload, takeUploads, UPLOAD_BYTES, UploadRoom } from './upload-body.ts';

/** What the ledgers are served with. */
export interface LedgerRouteOptions extends LedgerFrontOptions {
  departments: () => ReadonlyMap<string, LedgerDepartment>;
  termOf: DepartmentTerm;
}

const NO_DEPARTMENT = '没有这个部门,请从台账目录(/ledgers)中选择。';

/**
 * The routes of the ledgers (台账接口): what there is, templates, files in, how far an import is, what became of its rows, the
 * corrected workbook, rows to be confirmed. Every one is for who has signed in and states a purpose; the departments decide.
 */
export function ledgerRoutes(app: FastifyInstance, options: LedgerRouteOptions): void {
  const front = new LedgerFront(options);
  const follower = new ImportFollower(options.recorder, options.log);
  app.addHook('onClose', () => follower.close());
  app.get(LEDGERS_PATH, { onRequest: (request) => front.admit(request, 'LEDGERS') }, (request, reply) =>
    send(
      reply,
      front.answer(request, async (trace) =>
        jsonAnswer(200, await ledgerList(options.departments().values(), options.termOf, trace)),
      ),
    ),
  );
  for (const { method, path, command, status, shortName = command.toLowerCase() } of LEDGER_ROUTES)
    app.route({
      method,
      url: path,
      onRequest: async (request) => {
        if (command === 'REVIEW') assertForm(request);
        await front.admit(request, command);
      },
      handler: (request, reply) => send(reply, oneAnswer(request, command, status, shortName)),
    });
  app.register(async (uploads) => {
    const room = new UploadRoom();
    takeUploads(uploads);
    uploads.route({
      method: 'POST',
      url: UPLOAD_PATH,
      bodyLimit: UPLOAD_BYTES,
      onRequest: async (request, reply) => {
        assertUpload(request);
        await front.admit(request, 'UPLOAD');
        room.take(request, reply);
      },
      handler: (request, reply) => send(reply, oneAnswer(request, 'UPLOAD', 202, 'upload')),
    });
  });

  function oneAnswer(
    request: FastifyRequest,
    command: Exclude<LedgerCommand['command'], 'LEDGERS' | 'CHILDREN'>,
    status: number,
    shortName: string,
  ): Promise<LedgerAnswer> {
    return front.answer(request, async (trace) => {
      const words = wordsOf(request);
      const department = options.departments().get(words.params.department ?? '');
      if (!department) throw new Refusal('NOT_FOUND', NO_DEPARTMENT);
      trace.command = COMMAND_OF[command](words);
      trace.reply = await askLedger(department, trace.command, trace);
      follower.saw(department, trace.reply, trace.session);
      return ledgerAnswer(trace.reply, status, shortName);
    });
  }
}

function wordsOf({ params, query, body }: FastifyRequest): LedgerWords {
  return { params: params as LedgerWords['params'], query: query as LedgerWords['query'], body };
}

async function send(reply: FastifyReply, answered: Promise<LedgerAnswer>): Promise<FastifyReply> {
  const { status, headers, body } = await answered;
  return reply.code(status).headers(headers).header('cache-control', 'no-store').send(body);
}
