/// Connecting accounts: how it is done.
@NullMarked
package io.chatplatform.application.connection.service;

import org.jspecify.annotations.NullMarked;
