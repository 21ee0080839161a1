/// A tenant: one business, walled off from all others.
@NullMarked
package io.chatplatform.domain.tenant;

import org.jspecify.annotations.NullMarked;
