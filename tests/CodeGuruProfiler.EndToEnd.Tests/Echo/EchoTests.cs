using System.Text.Json;
using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.EndToEnd.Tests.Processes;

namespace CodeGuruProfiler.EndToEnd.Tests.Echo;

/// <summary>Whatever repeats the request, wherever and however: no secret of it gets out. The watch over the suite reads logs, spans and what is thrown.</summary>
public sealed class EchoTests
{
    private const string AccessKey = "ASIAECHOSERVERTESTS0";

    public static TheoryData<string, string> Responses
    {
        get
        {
            var data = new TheoryData<string, string>();
            string[] places =
                ["body", "JSON", "message", "code", "Code", "error type", "error message", "request id", "success id", "reason", "Location", "success"];
            foreach (string place in places)
            {
                foreach (string encoding in SecretEncodings.All.Keys)
                {
                    data.Add(place, encoding);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Call_ToAServerThatRepeatsTheRequest_LeaksNoSecret(string place, string encoding)
    {
        Func<string, string> encode = SecretEncodings.All[encoding];
        await using var server = new EchoServer(request => Respond(place, request, encode));
        CodeGuruProfilerClientOptions options = Clients.OptionsFor(server.Url);
        options.Credentials = new SessionAWSCredentials(AccessKey, TestSecrets.Key, TestSecrets.ExampleToken);
        using var client = new CodeGuruProfilerClient(options);

        string told;
        try
        {
            told = (await client.TagResourceAsync(new TagResourceRequest { ResourceArn = "arn", Tags = new Dictionary<string, string> { ["a"] = "b" } })).ToString();
        }
        catch (Exception exception) when (exception is CodeGuruProfilerException or CodeGuruProfilerConnectionException)
        {
            told = $"{exception} {(exception as CodeGuruProfilerException)?.ResponseBody} {(exception as CodeGuruProfilerException)?.Location}";
        }

        string signature = server.Header("Authorization")[^64..];
        Assert.All([TestSecrets.ExampleToken, TestSecrets.Key, AccessKey, signature], secret => Assert.False(SecretEncodings.Contains(told, secret), told));
    }

    private static string Respond(string place, string request, Func<string, string> encode)
    {
        string[] lines = request.Split("\r\n");
        string headers = string.Join("; ", lines.Where(line => line.Contains(':', StringComparison.Ordinal)).Reverse());
        string one = encode(lines.Single(line => line.StartsWith("x-amz-security-token: ", StringComparison.OrdinalIgnoreCase))[22..]).Replace("\0", "", StringComparison.Ordinal);
        string many = encode(headers);
        return place switch
        {
            "body" => Response(403, $"<pre>{many}</pre>"),
            "JSON" => Response(403, JsonSerializer.Serialize(new { headers = lines })),
            "message" => Response(403, JsonSerializer.Serialize(new { code = "InvalidSignatureException", message = many })),
            "code" => Response(403, JsonSerializer.Serialize(new { code = one })),
            "Code" => Response(403, JsonSerializer.Serialize(new { Code = $"ns#{one}:url" })),
            "error type" => Response(403, "{}", $"x-amzn-errortype: {one}"),
            "error message" => Response(403, "{}", $"x-amzn-error-message: {one}"),
            "request id" => Response(403, "{}", $"x-amzn-RequestId: {one}"),
            "success id" => Response(200, "{}", $"x-amzn-RequestId: {one}"),
            "reason" => Response(403, "{}", reason: one),
            "Location" => Response(302, "", $"Location: http://portal.test/?{one}"),
            _ => Response(200, many),
        };
    }

    private static string Response(int status, string body, string header = "X-Nothing: 0", string reason = "Echo")
        => $"HTTP/1.1 {status} {reason}\r\n{header}\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}";
}
