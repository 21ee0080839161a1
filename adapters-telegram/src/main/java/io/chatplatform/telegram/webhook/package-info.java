/// Updates: whose they are, and what they say.
@NullMarked
package io.chatplatform.telegram.webhook;

import org.jspecify.annotations.NullMarked;
