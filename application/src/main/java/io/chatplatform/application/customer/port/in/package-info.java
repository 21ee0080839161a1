/// Customers' profiles: what may be asked.
@NullMarked
package io.chatplatform.application.customer.port.in;

import org.jspecify.annotations.NullMarked;
