import { HttpResponse } from 'msw';
import type { FieldError } from '@/lib/api/generated';

/** A problem document as the server writes it. */
export function problem(status: number, detail: string, errors?: FieldError[]): Response {
  return HttpResponse.json(
    { type: '/problems/some', title: 'Refused', status, detail, requestId: 'r-1', ...(errors && { errors }) },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
