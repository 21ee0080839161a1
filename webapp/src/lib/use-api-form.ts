import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import type { BaseSyntheticEvent } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
} from 'react-hook-form';
import type { z } from 'zod';
import { ApiError } from '@/lib/api/problem';
import { useErrorText } from '@/lib/use-error-text';

interface ApiFormOptions<Values extends FieldValues, Answer> {
  schema: z.ZodType<Values, Values>;
  defaultValues: DefaultValues<Values>;
  send: (values: Values) => Promise<Answer>;
  onDone: (answer: Answer) => void;
}

interface ApiForm<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  /** What the server said that belongs to no field. */
  failure: string | undefined;
  isSending: boolean;
  onSubmit: (event: BaseSyntheticEvent) => void;
}

/** A form that is checked before it is sent, and shows at its fields what the server refuses. */
export function useApiForm<Values extends FieldValues, Answer>({
  schema,
  defaultValues,
  send,
  onDone,
}: ApiFormOptions<Values, Answer>): ApiForm<Values> {
  const errorText = useErrorText();
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues });
  const isOwn = (field: string): field is Path<Values> => field in form.getValues();
  const { mutate, error, isPending } = useMutation({
    mutationFn: send,
    onSuccess: onDone,
    onError: (refusal) => {
      if (!(refusal instanceof ApiError)) return;
      for (const { field, message } of refusal.errors) {
        if (isOwn(field)) form.setError(field, { message });
      }
    },
  });
  const isAtFields = error instanceof ApiError && error.errors.some(({ field }) => isOwn(field));
  return {
    form,
    failure: error === null || isAtFields ? undefined : errorText(error),
    isSending: isPending,
    onSubmit: (event) => void form.handleSubmit((values) => mutate(values))(event),
  };
}
