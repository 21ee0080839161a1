/// Customers' profiles: how it is done.
@NullMarked
package io.chatplatform.application.customer.service;

import org.jspecify.annotations.NullMarked;
