using System.Security.Cryptography;
using System.Text;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>A folder that is home and current folder of a program, and its environment: what people set up for the AWS CLI.</summary>
internal sealed class ToolHome : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("tool-home-").FullName;

    public Dictionary<string, string> Variables { get; } = new() { ["AWS_EC2_METADATA_DISABLED"] = "true", ["TERM"] = "xterm-256color" };

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Gets the names of what the program has left, the home's own files aside.</summary>
    public IEnumerable<string> Files => Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>Writes ~/.aws/config.</summary>
    public void Configure(string config)
    {
        Directory.CreateDirectory(PathOf(".aws"));
        File.WriteAllText(PathOf(".aws/config"), config);
    }

    /// <summary>Writes the token that aws sso login keeps.</summary>
    public void SignIn(string session, string startUrl, DateTimeOffset expiration)
    {
        Directory.CreateDirectory(PathOf(".aws/sso/cache"));
        string name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(session)));
        File.WriteAllText(
            PathOf($".aws/sso/cache/{name}.json"),
            $$"""{"startUrl":"{{startUrl}}","region":"us-east-1","accessToken":"the-token","expiresAt":"{{expiration.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}}"}""");
    }

    public void Apply(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(IsForeign).ToList())
        {
            environment.Remove(name);
        }

        environment["HOME"] = Folder;
        environment["DOTNET_CLI_HOME"] = Folder;
        foreach ((string name, string value) in Variables)
        {
            environment[name] = value;
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static bool IsForeign(string name)
        => name.StartsWith("AWS_", StringComparison.Ordinal) || name is "NO_COLOR" or "CI" or "COLUMNS" or "LINES" or "HTTP_PROXY" or "http_proxy" or "HTTPS_PROXY" or "https_proxy" or "BROWSER" or "DISPLAY" or "TMUX";
}
