const csrf = () => document.cookie.match(/(?:^|; )csrf=([^;]*)/)?.[1] ?? '';

// Signed in by cookie, requests that are tried out need the CSRF token as well.
window.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  validatorUrl: null,
  requestInterceptor: (request) => {
    request.headers['X-CSRF-Token'] = csrf();
    return request;
  },
});
