using System.Globalization;
using System.Text;
using CodeGuruProfiler.Client.Configuration;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>The state of everything that the chain depends on: when it changes, the chain is walked again.</summary>
internal static class ChainState
{
    // The keys are not among them: they are read before the chain, each time.
    private static readonly string[] Variables =
    [
        "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN", "AWS_ROLE_SESSION_NAME",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "AWS_EC2_METADATA_DISABLED", "AWS_EC2_METADATA_SERVICE_ENDPOINT", "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
    ];

    public static string Of(AwsEnvironment environment)
    {
        StringBuilder state = new StringBuilder(environment.ProfileName).Append('\0');
        foreach (string variable in Variables)
        {
            state.Append(environment.Variable(variable)).Append('\0');
        }

        Append(state, environment, environment.ConfigPath);
        Append(state, environment, environment.CredentialsPath);
        return state.ToString();
    }

    // Neither the time nor the length of a file alone shows every change.
    private static void Append(StringBuilder state, AwsEnvironment environment, string path)
    {
        state.Append(path).Append('\0');
        if (HomeFolder.Expand(path, environment.Variable) is { } full && new FileInfo(full) is { Exists: true } file)
        {
            state.Append(CultureInfo.InvariantCulture, $"{full}\0{file.LastWriteTimeUtc.Ticks}\0{file.Length}\0");
        }
    }
}
