using System.Globalization;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;

namespace CodeGuruProfiler.Client.Tests.Signing;

/// <summary>One case of AWS's signing suite: a request, how to sign it, and each intermediate result.</summary>
internal sealed class SigningVector
{
    private readonly string _folder;

    private SigningVector(string folder)
    {
        _folder = folder;
        using JsonDocument context = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "context.json")));
        JsonElement root = context.RootElement;
        JsonElement credentials = root.GetProperty("credentials");
        string? token = credentials.TryGetProperty("token", out JsonElement value) ? value.GetString() : null;
        OmitsToken = token is not null && root.TryGetProperty("omit_session_token", out JsonElement omit) && omit.GetBoolean();
        Credentials = new ImmutableCredentials(
            credentials.GetProperty("access_key_id").GetString(), credentials.GetProperty("secret_access_key").GetString(), token);
        Region = root.GetProperty("region").GetString()!;
        Service = root.GetProperty("service").GetString()!;
        Time = root.GetProperty("timestamp").GetDateTimeOffset();
        Expiry = TimeSpan.FromSeconds(root.GetProperty("expiration_in_seconds").GetInt32());
        Normalizes = root.GetProperty("normalize").GetBoolean();
        EncodesAgain = !root.TryGetProperty("double_uri_encode", out JsonElement again) || again.GetBoolean();
        SignsBody = root.GetProperty("sign_body").GetBoolean();
        ReadRequest(File.ReadAllText(Path.Combine(folder, "request.txt")));
    }

    public ImmutableCredentials Credentials { get; }

    public bool OmitsToken { get; }

    public string Region { get; }

    public string Service { get; }

    public DateTimeOffset Time { get; }

    public TimeSpan Expiry { get; }

    public bool Normalizes { get; }

    public bool EncodesAgain { get; }

    public bool SignsBody { get; }

    public string Method { get; private set; } = string.Empty;

    public string Target { get; private set; } = string.Empty;

    public string Query { get; private set; } = string.Empty;

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    public byte[] Body { get; private set; } = [];

    public static SigningVector Load(string name) => new(Path.Combine(Folder, name));

    public static string[] Names => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    private static string Folder => ConformanceVectors.PathOf("sigv4", "v4");

    public bool HasResults => File.Exists(Path.Combine(_folder, "header-signature.txt"));

    public string Expected(string file) => File.ReadAllText(Path.Combine(_folder, file)).ReplaceLineEndings("\n");

    private void ReadRequest(string text)
    {
        text = text.ReplaceLineEndings("\n");
        int end = text.IndexOf("\n\n", StringComparison.Ordinal);
        string[] lines = (end < 0 ? text : text[..end]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Body = end < 0 ? [] : Encoding.UTF8.GetBytes(text[(end + 2)..]);

        // The target may contain spaces, so it is the text between the method and the version.
        int method = lines[0].IndexOf(' ', StringComparison.Ordinal);
        int version = lines[0].LastIndexOf(" HTTP/1.1", StringComparison.Ordinal);
        Method = lines[0][..method];
        string target = lines[0][(method + 1)..version];
        int mark = target.IndexOf('?', StringComparison.Ordinal);
        Target = mark < 0 ? target : target[..mark];
        Query = mark < 0 ? string.Empty : target[(mark + 1)..];
        foreach (string line in lines.Skip(1))
        {
            if (char.IsWhiteSpace(line[0]))
            {
                // A folded header value goes on in the next line.
                KeyValuePair<string, string> last = Headers[^1];
                Headers[^1] = new(last.Key, string.Create(CultureInfo.InvariantCulture, $"{last.Value}\n{line}"));
            }
            else
            {
                int colon = line.IndexOf(':', StringComparison.Ordinal);
                Headers.Add(new(line[..colon], line[(colon + 1)..]));
            }
        }
    }
}
