/// The only door to a tenant's data.
@NullMarked
package io.chatplatform.application.transaction;

import org.jspecify.annotations.NullMarked;
