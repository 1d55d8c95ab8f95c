using System.Net.Http.Headers;

namespace CodeGuruProfiler.LocalService.Tests.WebConsole;

/// <summary>A browser's requests, without its redirects.</summary>
internal sealed class ConsoleClient(LocalService service) : IDisposable
{
    public const string Html = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public static Task<LocalService> StartAsync(Action<LocalProfilerServiceOptions>? configure = null) => LocalService.StartAsync(options =>
    {
        options.Console = true;
        configure?.Invoke(options);
    });

    public Task<ServiceResponse> GetAsync(string target, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, target, null, headers);

    public Task<ServiceResponse> PostAsync(string target, string form, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, target, form, headers);

    /// <summary>Sends the form as the console's own page does.</summary>
    public Task<ServiceResponse> SubmitAsync(string target, string form) => PostAsync(target, form, ("Origin", service.Service.Url.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));

    public async Task<ServiceResponse> SendAsync(HttpMethod method, string target, string? form, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(service.Service.Url, target));
        request.Headers.TryAddWithoutValidation("Accept", Html);
        if (form is not null)
        {
            request.Content = new StringContent(form, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        }

        foreach ((string name, string value) in headers)
        {
            if (name == "Content-Type")
            {
                request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
                continue;
            }

            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage response = await _http.SendAsync(request);
        return new ServiceResponse(
            response.StatusCode,
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsByteArrayAsync());
    }

    public void Dispose() => _http.Dispose();
}
