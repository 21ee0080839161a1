/// Connecting accounts: what its ports speak of.
@NullMarked
package io.chatplatform.application.connection;

import org.jspecify.annotations.NullMarked;
