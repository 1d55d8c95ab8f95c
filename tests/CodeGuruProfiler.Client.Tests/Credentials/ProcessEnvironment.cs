namespace CodeGuruProfiler.Client.Tests.Credentials;

/// <summary>The AWS variables of this process, which are everybody's: what changes them runs alone and puts them back.</summary>
[CollectionDefinition(nameof(ProcessEnvironment), DisableParallelization = true)]
public sealed class ProcessEnvironment : IDisposable
{
    private static readonly string[] Variables =
    [
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SECRET_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE",
        "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN", "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "AWS_ROLE_SESSION_NAME", "AWS_EC2_METADATA_SERVICE_ENDPOINT", "AWS_EC2_METADATA_DISABLED",
        "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "HOME",
    ];

    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    public ProcessEnvironment()
    {
        foreach (string name in Variables.Where(name => name is not ("AWS_CONFIG_FILE" or "AWS_SHARED_CREDENTIALS_FILE" or "HOME")))
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        Set("AWS_REGION", "us-east-1");
        Set("AWS_EC2_METADATA_DISABLED", "true");
    }

    public static void Set(string name, string? value) => Environment.SetEnvironmentVariable(name, value);

    /// <summary>Writes a file beside the shared ones, or one of them.</summary>
    public static string Write(string file, string text)
    {
        string path = Path.Combine(TestMachine.Folder, file);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        foreach ((string name, string? value) in _before)
        {
            Set(name, value);
        }

        TestMachine.Clear();
    }
}
