SwaggerUIBundle({
  dom_id: "#docs",
  deepLinking: true,
  layout: "StandaloneLayout",
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  urls: ["voucher", "campaign", "merchant", "reporting", "notification"]
    .map(name => ({name: name + "-service", url: "/openapi/" + name})),
});
