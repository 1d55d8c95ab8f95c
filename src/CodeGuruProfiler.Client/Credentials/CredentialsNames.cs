using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>What the sources of credentials are called in messages.</summary>
internal static class CredentialsNames
{
    public const string Variables = "the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
    private const string WebIdentity = "the web identity token of AWS_WEB_IDENTITY_TOKEN_FILE";
    private const string Container = "the container's credentials endpoint";
    private const string Instance = "the EC2 instance metadata";

    // The order of AWSSDK.Core: https://docs.aws.amazon.com/sdk-for-net/v4/developer-guide/creds-assign.html
    public static IReadOnlyList<string> DefaultChain()
        => [Variables, WebIdentity, OfProfile(Environment.GetEnvironmentVariable("AWS_PROFILE") is { Length: > 0 } name ? name : SharedCredentialsFile.DefaultProfileName), Container, Instance];

    public static IReadOnlyList<string> EnvironmentAlone() => [Variables];

    public static string OfProfile(string profile) => $"the profile '{profile}'";

    public static string Of(AWSCredentials credentials) => credentials switch
    {
        EnvironmentVariablesAWSCredentials => Variables,
        AssumeRoleWithWebIdentityCredentials => WebIdentity,
        ProcessAWSCredentials => "the profile's credential_process",
        AssumeRoleAWSCredentials => "the profile's role",
        SSOAWSCredentials => "the profile's SSO session",
        GenericContainerCredentials => Container,
        InstanceMetadataCredentials => Instance,
        _ => credentials.GetType().Name,
    };
}
