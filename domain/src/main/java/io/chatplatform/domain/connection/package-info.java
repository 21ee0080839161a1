/// A tenant's account on a channel.
@NullMarked
package io.chatplatform.domain.connection;

import org.jspecify.annotations.NullMarked;
