/// Who asks, what they may do, and the ports for secrets.
@NullMarked
package io.chatplatform.application.security;

import org.jspecify.annotations.NullMarked;
