/// Sealed secrets and hashed passwords.
@NullMarked
package io.chatplatform.persistence.security;

import org.jspecify.annotations.NullMarked;
