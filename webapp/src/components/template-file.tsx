import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/ui/field';
import { FormFailure } from '@/components/ui/form-failure';
import { Input } from '@/components/ui/input';
import type { Attachment } from '@/lib/api/generated';
import { uploadMedia } from '@/lib/api/media';
import { useErrorText } from '@/lib/use-error-text';

interface TemplateFileProps {
  onChange: (attachment: Attachment) => void;
}

/** The file at a template's head; it is uploaded as soon as it is chosen. */
export function TemplateFile({ onChange }: TemplateFileProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { mutate, error } = useMutation({
    mutationFn: (file: File) =>
      uploadMedia({ file, onProgress: () => undefined, signal: new AbortController().signal }),
    onSuccess: onChange,
  });
  return (
    <>
      <Field label={t('template.file')}>
        <Input
          required
          type="file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) mutate(file);
          }}
        />
      </Field>
      <FormFailure text={error === null ? undefined : errorText(error)} />
    </>
  );
}
