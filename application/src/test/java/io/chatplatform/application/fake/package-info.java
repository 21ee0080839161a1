/// Things to test with: samples, and ports without technology that pass the contracts.
@NullMarked
package io.chatplatform.application.fake;

import org.jspecify.annotations.NullMarked;
