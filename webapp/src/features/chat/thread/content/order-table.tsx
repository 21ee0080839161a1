import { useTranslation } from 'react-i18next';
import type { Order } from '@/lib/api/generated';
import { money } from '@/lib/format/text';
import { useLocale } from '@/lib/i18n/use-locale';

export function OrderTable({ order }: { order: Order }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <div>
      <table className="text-left">
        <caption className="pb-1 text-left text-xs text-muted">{t('message.order.title')}</caption>
        <thead className="text-xs text-muted">
          <tr>
            <th className="pr-4 font-normal">{t('message.order.product')}</th>
            <th className="pr-4 text-right font-normal">{t('message.order.quantity')}</th>
            <th className="text-right font-normal">{t('message.order.price')}</th>
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {order.items.map((item, index) => (
            <tr key={index}>
              <td className="pr-4">
                <bdi className="[overflow-wrap:anywhere]">{item.product}</bdi>
              </td>
              <td className="pr-4 text-right">{item.quantity}</td>
              <td className="text-right">
                {item.price === null ? '–' : money(item.price, item.currency, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {order.note !== null && (
        <p dir="auto" className="mt-1.5 whitespace-pre-wrap">
          {order.note}
        </p>
      )}
    </div>
  );
}
