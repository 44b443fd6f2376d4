'use strict';
fetch('/health')
  .then((answer) => answer.json())
  .then((report) =>
    report.services
      .map((service) => service.name)
      .filter((name) => name !== 'keycloak')
      .map((name) => ({ name, url: `/api/${name}/v1/openapi` })),
  )
  .then((urls) =>
    window.SwaggerUIBundle({
      dom_id: '#documents',
      urls,
      'urls.primaryName': new URLSearchParams(location.search).get('urls.primaryName') ?? 'order-dispatch',
      presets: [window.SwaggerUIBundle.presets.apis, window.SwaggerUIStandalonePreset],
      layout: 'StandaloneLayout',
      deepLinking: true,
      validatorUrl: null,
    }),
  );
