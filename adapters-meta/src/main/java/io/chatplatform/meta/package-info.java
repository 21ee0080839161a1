/// The channels of Meta: Messenger, Instagram and WhatsApp, over the Graph API and its webhooks.
@NullMarked
package io.chatplatform.meta;

import org.jspecify.annotations.NullMarked;
