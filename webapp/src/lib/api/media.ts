import { api, csrfToken } from './client';
import type { Attachment, AttachmentAnswer, Problem } from './generated';
import { ApiError, NetworkError } from './problem';
import { refreshSession } from './refresh';

interface Upload {
  file: File;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** `fetch` tells nothing about an upload's progress, XMLHttpRequest does. */
function uploadOnce({ file, onProgress, signal }: Upload): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/media');
    request.responseType = 'json';
    const token = csrfToken();
    if (token !== undefined) request.setRequestHeader('X-CSRF-Token', token);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status === 201) resolve((request.response as AttachmentAnswer).attachment);
      else reject(new ApiError({ ...(request.response as Partial<Problem> | null), status: request.status }));
    };
    request.onerror = () => reject(new NetworkError(undefined));
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

export const retryMedia = async (id: string): Promise<Attachment> =>
  (await api.post<AttachmentAnswer>(`/api/media/${id}/retry`)).attachment;

export async function uploadMedia(upload: Upload): Promise<Attachment> {
  const startedAt = Date.now();
  try {
    return await uploadOnce(upload);
  } catch (error) {
    const expired = error instanceof ApiError && error.status === 401;
    if (!expired || !(await refreshSession(startedAt))) throw error;
    return uploadOnce(upload);
  }
}
