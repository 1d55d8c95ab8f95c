using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.Runtime.Internal;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Credentials;

namespace CodeGuruProfiler.Client.Tests.Credentials;

/// <summary>The order of the sources is AWSSDK.Core's: for every set of sources that are set up, both take the same.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class ChainOrderTests : IDisposable
{
    private readonly ProcessEnvironment _environment = new();

    public void Dispose() => _environment.Dispose();

    [Fact]
    public async Task Resolve_EverySetOfSources_TakesTheOneThatAwssdkTakes()
    {
        using LoopbackMetadata metadata = CredentialChainTests.Metadata(DateTime.UtcNow.AddHours(1));
        var taken = new List<string>();
        for (int set = 0; set < 64; set++)
        {
            SetUp(set, metadata);

            string expected = await AwssdkAsync();

            Assert.Equal(expected, await OursAsync());
            taken.Add(expected);
        }

        Assert.Equal(
            [
                "nothing", "profile", CredentialsNames.Instance, CredentialsNames.Container, CredentialsNames.Variables, CredentialsNames.WebIdentity,
            ],
            taken.Distinct().Order(StringComparer.Ordinal));
    }

    private static void SetUp(int set, LoopbackMetadata metadata)
    {
        bool Has(int source) => (set & (1 << source)) != 0;
        ProcessEnvironment.Set("AWS_ACCESS_KEY_ID", Has(0) ? "FROMENV" : null);
        ProcessEnvironment.Set("AWS_SECRET_ACCESS_KEY", Has(0) ? TestSecrets.Key : null);
        ProcessEnvironment.Set("AWS_WEB_IDENTITY_TOKEN_FILE", Has(1) ? "/token" : null);
        ProcessEnvironment.Set("AWS_ROLE_ARN", Has(1) ? "arn:aws:iam::123456789012:role/web" : null);
        ProcessEnvironment.Write("credentials", Has(2) ? $"[default]\naws_access_key_id = FROMPROFILE\naws_secret_access_key = {TestSecrets.Key}\n" : string.Empty);
        ProcessEnvironment.Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", Has(3) ? metadata.Address + "/creds" : null);
        ProcessEnvironment.Set("AWS_EC2_METADATA_DISABLED", Has(4) ? null : "true");
        // A profile that is named, and is not there, ends the chain.
        ProcessEnvironment.Set("AWS_PROFILE", Has(5) ? "missing" : null);
    }

    private static async Task<string> AwssdkAsync()
    {
        // AWSSDK.Core reads the URL of the instance metadata once.
        FallbackInternalConfigurationFactory.Reset();
        using var resolver = new DefaultAWSCredentialsIdentityResolver();
        try
        {
            return await resolver.ResolveIdentityAsync(null) switch
            {
                EnvironmentVariablesAWSCredentials => CredentialsNames.Variables,
                AssumeRoleWithWebIdentityCredentials => CredentialsNames.WebIdentity,
                BasicAWSCredentials => "profile",
                GenericContainerCredentials => CredentialsNames.Container,
                { } other => other.GetType().Name == "DefaultInstanceProfileAWSCredentials" ? CredentialsNames.Instance : other.GetType().Name,
            };
        }
        catch (AmazonClientException)
        {
            return "nothing";
        }
    }

    private static async Task<string> OursAsync()
    {
        if (EnvironmentCredentials.Read() is not null)
        {
            return CredentialsNames.Variables;
        }

        try
        {
            var chain = new CredentialChain(() => AwsEnvironment.OfThisMachine(null), null, TimeProvider.System);
            AWSCredentials found = (await chain.ResolveAsync()).Credentials;
            return found is BasicAWSCredentials ? "profile" : CredentialsNames.Of(found);
        }
        catch (CodeGuruProfilerCredentialsException)
        {
            return "nothing";
        }
    }
}
