import { Avatar as Primitive } from 'radix-ui';
import { cn } from '@/lib/class-names';
import { initials } from '@/lib/format/text';

/** Pairs of background and text, dark enough for each other in both themes. */
const tints = [
  'bg-sky-100 text-sky-800 dark:bg-sky-950 dark:text-sky-200',
  'bg-rose-100 text-rose-800 dark:bg-rose-950 dark:text-rose-200',
  'bg-amber-100 text-amber-900 dark:bg-amber-950 dark:text-amber-200',
  'bg-emerald-100 text-emerald-900 dark:bg-emerald-950 dark:text-emerald-200',
  'bg-violet-100 text-violet-800 dark:bg-violet-950 dark:text-violet-200',
  'bg-teal-100 text-teal-900 dark:bg-teal-950 dark:text-teal-200',
  'bg-orange-100 text-orange-900 dark:bg-orange-950 dark:text-orange-200',
  'bg-fuchsia-100 text-fuchsia-800 dark:bg-fuchsia-950 dark:text-fuchsia-200',
];

function tintOf(key: string): string | undefined {
  const sum = Array.from(key).reduce(
    (total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973,
    7,
  );
  return tints[sum % tints.length];
}

const sizes = {
  tiny: 'size-5 text-[0.5625rem]',
  small: 'size-7 text-2xs',
  medium: 'size-9 text-xs',
  large: 'size-14 text-lg',
};

interface AvatarProps {
  name: string;
  /** What the colour is chosen by, so that it stays when the name changes. */
  colorKey: string;
  src?: string | null;
  size?: keyof typeof sizes;
  className?: string;
}

/** A picture or the initials; the name beside it is what screen readers read. */
export function Avatar({ name, colorKey, src, size = 'medium', className }: AvatarProps) {
  return (
    <Primitive.Root
      data-slot="avatar"
      aria-hidden
      className={cn('inline-flex shrink-0 overflow-hidden rounded-full select-none', sizes[size], className)}
    >
      {typeof src === 'string' && <Primitive.Image src={src} alt="" className="size-full object-cover" />}
      <Primitive.Fallback
        className={cn('flex size-full items-center justify-center font-semibold', tintOf(colorKey))}
        delayMs={typeof src === 'string' ? 300 : 0}
      >
        {initials(name)}
      </Primitive.Fallback>
    </Primitive.Root>
  );
}
