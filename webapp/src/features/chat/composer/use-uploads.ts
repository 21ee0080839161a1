import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment, Channel, MessageType } from '@/lib/api/generated';
import { uploadMedia } from '@/lib/api/media';
import { fileSize } from '@/lib/format/text';
import { useLocale } from '@/lib/i18n/use-locale';
import { randomId } from '@/lib/random-id';
import { useErrorText } from '@/lib/use-error-text';

export interface Upload {
  key: string;
  name: string;
  progress: number;
  attachment?: Attachment;
  failure?: string;
  cancel: () => void;
}

interface Uploads {
  uploads: Upload[];
  add: (files: Iterable<File>) => void;
  remove: (key: string) => void;
  clear: () => void;
}

function typeOf(file: File): MessageType {
  const [kind = ''] = file.type.split('/');
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'file';
}

/** `image/jpeg` as people call it: JPEG. */
function formatName(mimeType: string): string {
  return (mimeType.split('/')[1] ?? mimeType).replace(/^x-/, '').toUpperCase();
}

/** Why the channel would not take the file; undefined when it would. */
function useRefusal(channel: Channel | undefined): (file: File) => string | undefined {
  const { t } = useTranslation();
  const locale = useLocale();
  return (file) => {
    const type = typeOf(file);
    const limit = channel?.limits.media[type];
    if (channel === undefined) return undefined;
    if (limit === undefined || !channel.capabilities.messageTypes.includes(type)) {
      return t('composer.typeRefused', { channel: channel.name });
    }
    if (limit.convertedFrom.includes(file.type)) return undefined;
    if (file.size > limit.maxBytes) {
      return t('composer.tooLarge', { max: fileSize(limit.maxBytes, locale) });
    }
    const isTaken = limit.mimeTypes.length === 0 || file.type === '' || limit.mimeTypes.includes(file.type);
    const types = limit.mimeTypes.map(formatName).join(', ');
    return isTaken ? undefined : t('composer.formatRefused', { channel: channel.name, types });
  };
}

/** The files that wait to be sent, each uploaded as soon as it is chosen. */
export function useUploads(channel: Channel | undefined): Uploads {
  const errorText = useErrorText();
  const refusalOf = useRefusal(channel);
  const [uploads, setUploads] = useState<Upload[]>([]);
  const update = (key: string, change: Partial<Upload>) =>
    setUploads((current) =>
      current.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)),
    );

  const start = (file: File) => {
    const key = randomId();
    const controller = new AbortController();
    const failure = refusalOf(file);
    setUploads((current) => [
      ...current,
      {
        key,
        name: file.name,
        progress: 0,
        cancel: () => controller.abort(),
        ...(failure !== undefined && { failure }),
      },
    ]);
    if (failure !== undefined) return;
    uploadMedia({
      file,
      signal: controller.signal,
      onProgress: (progress) => update(key, { progress }),
    }).then(
      (attachment) => update(key, { attachment, progress: 1 }),
      (error: unknown) => {
        if (error instanceof Error) update(key, { failure: errorText(error) });
      },
    );
  };
  return {
    uploads,
    add: (files) => Array.from(files).forEach(start),
    remove: (key) => {
      uploads.find((upload) => upload.key === key)?.cancel();
      setUploads((current) => current.filter((upload) => upload.key !== key));
    },
    clear: () => setUploads([]),
  };
}
