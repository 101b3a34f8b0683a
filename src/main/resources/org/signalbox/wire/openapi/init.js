// Shows what this server says of itself. Nothing comes from elsewhere, no validator either.
window.ui = SwaggerUIBundle({
  url: new URL('../openapi.json', document.currentScript.src).href,
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null
});
