/// Customers' profiles: what it needs from outside.
@NullMarked
package io.chatplatform.application.customer.port.out;

import org.jspecify.annotations.NullMarked;
