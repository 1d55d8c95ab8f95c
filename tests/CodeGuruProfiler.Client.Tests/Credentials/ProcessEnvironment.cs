using Amazon.Runtime.Internal;

namespace CodeGuruProfiler.Client.Tests.Credentials;

/// <summary>The AWS variables of this process, which are everybody's: what changes them runs alone and puts them back.</summary>
[CollectionDefinition(nameof(ProcessEnvironment), DisableParallelization = true)]
public sealed class ProcessEnvironment : IDisposable
{
    private static readonly string[] Variables =
    [
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SECRET_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE",
        "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN", "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN", "AWS_EC2_METADATA_SERVICE_ENDPOINT", "AWS_EC2_METADATA_DISABLED", "AWS_REGION", "AWS_DEFAULT_REGION",
    ];

    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    public ProcessEnvironment()
    {
        foreach (string name in Variables)
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        Set("AWS_REGION", "us-east-1");
        Set("AWS_EC2_METADATA_DISABLED", "true");
        // AWSSDK.Core keeps what an earlier test found until this changes; without a key it has no other meaning.
        Set("AWS_SESSION_TOKEN", Guid.NewGuid().ToString());
    }

    public static void Set(string name, string? value)
    {
        Environment.SetEnvironmentVariable(name, value);
        // AWSSDK.Core reads some of them once.
        FallbackInternalConfigurationFactory.Reset();
    }

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
