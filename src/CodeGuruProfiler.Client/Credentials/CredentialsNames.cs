using Amazon.Runtime;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>The names of the sources of credentials in messages.</summary>
internal static class CredentialsNames
{
    public const string Variables = "the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
    public const string WebIdentity = "the web identity token of AWS_WEB_IDENTITY_TOKEN_FILE";
    public const string Container = "the container's credentials endpoint";
    public const string Instance = "the EC2 instance metadata";

    private const string Profile = "the profile of AWS_PROFILE, or 'default'";

    // The order of AWSSDK.Core: https://docs.aws.amazon.com/sdk-for-net/v4/developer-guide/creds-assign.html
    public static IReadOnlyList<string> DefaultChain { get; } = [Variables, WebIdentity, Profile, Container, Instance];

    public static IReadOnlyList<string> EnvironmentAlone { get; } = [Variables];

    public static string OfProfile(string profile) => $"the profile '{profile}'";

    public static string Of(AWSCredentials credentials) => credentials switch
    {
        EnvironmentVariablesAWSCredentials => Variables,
        AssumeRoleWithWebIdentityCredentials => WebIdentity,
        ProcessAWSCredentials => "the profile's credential_process",
        AssumeRoleAWSCredentials => "the profile's role",
        SSOAWSCredentials => "the profile's SSO session",
        ContainerCredentials => Container,
        InstanceMetadataCredentials => Instance,
        _ => credentials.GetType().Name,
    };
}
