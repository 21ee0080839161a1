/// The platform seen from outside: an HTTP client, a socket, and the webhooks of a platform.
@NullMarked
package io.chatplatform.bootstrap.client;

import org.jspecify.annotations.NullMarked;
