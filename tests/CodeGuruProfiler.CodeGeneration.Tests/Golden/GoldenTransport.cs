using System.Net;
using System.Text;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.RestJson;

namespace CodeGuruProfiler.CodeGeneration.Tests.Golden;

/// <summary>Runs the operations of a golden client without a network: keeps the requests, and responds from a list.</summary>
internal sealed class GoldenTransport(params GoldenAnswer[] answers)
{
    private const string Origin = "https://golden";

    private readonly Queue<GoldenAnswer> _answers = new(answers);

    public List<GoldenRequest> Sent { get; } = [];

    public Task<TResponse> SendAsync<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request)
        where TResponse : CodeGuruProfilerResponse
    {
        using ServiceRequest sent = Write(operation, request);
        Sent.Add(new GoldenRequest(
            operation.Method.Method,
            sent.Query.IsEmpty ? sent.Path.ToString() : $"{sent.Path}?{sent.Query}",
            [.. Enumerable.Range(0, sent.Headers.Count).Select(i => $"{sent.Headers[i].Key}: {sent.Headers[i].Value}")],
            sent.ContentType,
            Encoding.UTF8.GetString(sent.Body.Span)));

        GoldenAnswer answer = _answers.Dequeue();
        using var http = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        foreach ((string name, string value) in answer.Headers)
        {
            if (!http.Headers.TryAddWithoutValidation(name, value))
            {
                http.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        byte[] body = Encoding.UTF8.GetBytes(answer.Body);
        using var response = new ServiceResponse(http, attempt: 1);
        response.SetBody(body, body.Length, isPooled: false);
        return Task.FromResult(operation.Read(response));
    }

    public static Uri AddressOf<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request)
        where TResponse : CodeGuruProfilerResponse
    {
        using ServiceRequest written = Write(operation, request);
        return written.Uri;
    }

    private static ServiceRequest Write<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request)
        where TResponse : CodeGuruProfilerResponse
    {
        var builder = new RequestBuilder(operation, Origin, "", () => "new-token", stackalloc char[256]);
        try
        {
            operation.Write(request, ref builder);
            return builder.Build();
        }
        finally
        {
            builder.Dispose();
        }
    }
}
