using System.Net;
using System.Text;

namespace CodeGuruProfiler.Client.Tests.ServiceErrors;

/// <summary>Responds with the headers of the request in place of {0}; with the status 0 it fails to connect.</summary>
internal sealed class EchoHandler(int status, string format) : HttpMessageHandler
{
    public string Authorization { get; private set; } = string.Empty;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Authorization = string.Join(string.Empty, request.Headers.GetValues("Authorization"));
        if (status == 0)
        {
            throw new HttpRequestException(format);
        }

        IEnumerable<string> headers = request.Headers.Reverse().Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        string body = format.Replace("{0}", string.Join("; ", headers), StringComparison.Ordinal);
        return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) });
    }
}
