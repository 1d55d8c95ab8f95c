using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Credentials;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.Credentials;

/// <summary>The credentials of profiles in realistic files, and the messages without credentials.</summary>
public sealed class SharedProfileTests
{
    private const string Keys = $"aws_access_key_id = AKID\naws_secret_access_key = {TestSecrets.Key}\n";

    private readonly Dictionary<string, string> _variables = [];
    private readonly Dictionary<string, string> _files = [];

    // Each was "not in the shared AWS configuration".
    [Theory]
    [InlineData("[profile web]\nretry_mode = legacy\n" + Keys)]
    [InlineData("[profile web]\nregion = us-east-1\nregion = us-east-2\n" + Keys)]
    [InlineData("[profile web] # a comment\n" + Keys)]
    [InlineData("[profile web] ; a comment\n" + Keys)]
    [InlineData("[profile web];a comment\n" + Keys)]
    [InlineData("what is this\n[profile web]\nnor this\n" + Keys)]
    [InlineData("[profile other]\nretry_mode = x\n[profile web]\n" + Keys)]
    [InlineData("[profile web]\nmax_attempts = 0\n" + Keys)]
    [InlineData("[profile web]\nuse_fips_endpoint = yes\n" + Keys)]
    [InlineData("[profile web]\ns3_use_arn_region = perhaps\nendpoint_discovery_enabled = 1\n" + Keys)]
    [InlineData("[profile web]\nrequest_checksum_calculation = sometimes\naccount_id_endpoint_mode = x\n" + Keys)]
    [InlineData("[profile web]\nec2_metadata_service_endpoint = x y\nec2_metadata_service_endpoint_mode = IPv5\n" + Keys)]
    [InlineData("[profile web]\ntoolkit_artifact_guid = x\nrequest_min_compression_size_bytes = -1\n" + Keys)]
    [InlineData("[profile web]\ns3 =\n  no equals sign\n" + Keys)]
    [InlineData("[profile web]\nmfa_serial = x\nexternal_id = y\nrole_session_name = z\n" + Keys)]
    [InlineData("[profile web]\ncredential_process = false\n" + Keys)]
    [InlineData("[profile web]\nservices = missing\n" + Keys)]
    [InlineData($"  [profile web]\n  aws_access_key_id = AKID\n  aws_secret_access_key = {TestSecrets.Key}")]
    [InlineData("[profile web]\noutput = json\n[profile web]\n" + Keys)]
    public async Task Profile_WithWhatAwssdkDoesNotTake_HasItsCredentials(string config)
    {
        _files["~/.aws/config"] = config;

        (await Create("web").GetCredentialsAsync()).AccessKey.Should().Be("AKID");
    }

    [Fact]
    public void Profile_ThatIsItsOwnSource_AssumesTheRoleWithItsKeys()
    {
        _files["~/.aws/config"] = "[profile web]\nrole_arn = arn:role\nsource_profile = web\nexternal_id = x\nrole_session_name = s\n" + Keys;

        var role = Create("web").Should().BeOfType<AssumeRoleAWSCredentials>().Subject;

        role.Should().Match<AssumeRoleAWSCredentials>(r => r.RoleArn == "arn:role" && r.RoleSessionName == "s" && r.Options.ExternalId == "x");
        role.SourceCredentials.GetCredentials().AccessKey.Should().Be("AKID");
    }

    [Fact]
    public void Profile_RolesInARow_HaveEachOther()
    {
        _files["~/.aws/config"] = "[profile a]\nrole_arn = arn:a\nsource_profile = b\n[profile b]\nrole_arn = arn:b\nsource_profile = c\n";
        _files["~/.aws/credentials"] = "[c]\n" + Keys;

        var role = (AssumeRoleAWSCredentials)Create("a");

        role.SourceCredentials.Should().BeOfType<AssumeRoleAWSCredentials>().Which.SourceCredentials.GetCredentials().AccessKey.Should().Be("AKID");
    }

    [Theory]
    [InlineData("EcsContainer", typeof(ContainerCredentials))]
    [InlineData("Ec2InstanceMetadata", typeof(InstanceMetadataCredentials))]
    public void Profile_RoleOfAMetadataSource_HasOneThatAsksNoProxy(string credentialSource, Type expected)
    {
        _variables["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = "/creds";
        _files["~/.aws/config"] = $"[profile a]\nrole_arn = arn:a\nsource_profile = b\n[profile b]\nrole_arn = arn:b\ncredential_source = {credentialSource}\n";

        var role = (AssumeRoleAWSCredentials)Create("a");

        role.SourceCredentials.Should().BeOfType<AssumeRoleAWSCredentials>().Which.SourceCredentials.Should().BeOfType(expected);
    }

    [Fact]
    public async Task Profile_InBothFiles_TheCredentialsFileGoesFirstForEachKey()
    {
        _files["~/.aws/config"] = "[profile web]\naws_session_token = FROMCONFIG\n" + Keys;
        _files["~/.aws/credentials"] = "[web]\naws_access_key_id = AKID2\naws_session_token =\n";

        ImmutableCredentials found = await Create("web").GetCredentialsAsync();

        found.AccessKey.Should().Be("AKID2");
        found.SecretKey.Should().Be(TestSecrets.Key);
        found.Token.Should().Be("FROMCONFIG");
    }

    [Theory]
    [InlineData("[default]\naws_session_token = t\naws_access_key_id = OLD\n[profile default]\n" + Keys)]
    [InlineData("[profile default]\n" + Keys + "[default]\naws_session_token = t\naws_access_key_id = OLD\n")]
    public async Task Profile_DefaultWithAndWithoutPrefix_TheOneWithThePrefixReplacesTheOther(string config)
    {
        _files["~/.aws/config"] = config;

        ImmutableCredentials found = await Create("default").GetCredentialsAsync();

        found.AccessKey.Should().Be("AKID");
        found.UseToken.Should().BeFalse();
    }

    [Fact]
    public void TryGetProfile_SsoSession_HasTheKeysOfItsSection()
    {
        _files["~/.aws/config"] =
            "[profile web]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\nsso_region = wrong\n"
            + "[sso-session s] # a comment\n  sso_region = us-east-1\n  sso_start_url = https://start\n  sso_registration_scopes = a,b\n";

        Source().TryGetProfile("web", out CredentialProfile? profile).Should().BeTrue();

        profile!.Options.Should().Be(new CredentialProfileOptions
        {
            SsoSession = "s",
            SsoAccountId = "1",
            SsoRoleName = "r",
            SsoRegion = "us-east-1",
            SsoStartUrl = "https://start",
            SsoRegistrationScopes = "a,b",
        });
    }

    // On Windows, AWSSDK.Core asks the encrypted store of Visual Studio before the files.
    [Fact]
    public async Task TryGetProfile_InTheEncryptedStore_IsTakenFromThere()
    {
        _files["~/.aws/config"] = "[profile web]\n" + Keys + "[profile other]\n" + Keys;
        var store = new Store(new CredentialProfile("web", new CredentialProfileOptions { AccessKey = "STORE", SecretKey = TestSecrets.Key }));

        (await Create("web", store).GetCredentialsAsync()).AccessKey.Should().Be("STORE");
        (await Create("other", store).GetCredentialsAsync()).AccessKey.Should().Be("AKID");
    }

    [Theory]
    [InlineData("", "The profile 'web' is not in ~/.aws/credentials and not in ~/.aws/config. Set Profile or AWS_PROFILE to one that is.")]
    [InlineData("[web]\n" + Keys, "The profile 'web' is not in ~/.aws/credentials and not in ~/.aws/config. Set Profile or AWS_PROFILE to one that is.")]
    [InlineData("[profile web]\nregion = x", "The profile 'web' of ~/.aws/config has no credentials: no keys, role_arn, credential_process, sso_session or login_session.")]
    [InlineData("[profile web]\naws_access_key_id = x", "The profile 'web' of ~/.aws/config has aws_access_key_id, but no aws_secret_access_key.")]
    [InlineData($"[profile web]\naws_secret_access_key = {TestSecrets.Key}", "The profile 'web' of ~/.aws/config has aws_secret_access_key, but no aws_access_key_id.")]
    [InlineData("[profile web]\nrole_arn = x", "The profile 'web' of ~/.aws/config has role_arn, but neither source_profile nor credential_source nor web_identity_token_file.")]
    [InlineData("[profile web]\nrole_arn = x\n" + Keys, "The profile 'web' of ~/.aws/config has role_arn, but neither source_profile nor credential_source nor web_identity_token_file.")]
    [InlineData("[profile web]\nsource_profile = x", "The profile 'web' of ~/.aws/config has source_profile, credential_source or web_identity_token_file, but no role_arn.")]
    [InlineData("[profile web]\nrole_arn = x\nsource_profile = a\ncredential_source = Environment", "The profile 'web' of ~/.aws/config has both source_profile and credential_source.")]
    [InlineData("[profile web]\nrole_arn = x\nsource_profile = a", "The profile 'a' is not in ~/.aws/credentials and not in ~/.aws/config. *")]
    [InlineData("[profile web]\nrole_arn = x\nsource_profile = web", "The profile 'web' of ~/.aws/config leads back to itself by source_profile, and has no keys.")]
    [InlineData("[profile web]\nrole_arn = x\nsource_profile = a\n[profile a]\nrole_arn = y\nsource_profile = web", "The profile 'web' of ~/.aws/config leads back to itself by source_profile, and has no keys.")]
    [InlineData("[profile web]\nrole_arn = x\ncredential_source = Ecs", "The profile 'web' of ~/.aws/config has a credential_source that is not Ec2InstanceMetadata, EcsContainer or Environment.")]
    [InlineData("[profile web]\nrole_arn = x\ncredential_source = 9", "The profile 'web' of ~/.aws/config has a credential_source that is not *")]
    [InlineData("[profile web]\nrole_arn = x\ncredential_source = EcsContainer", "The profile 'web' of ~/.aws/config has the credential_source EcsContainer, but AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or AWS_CONTAINER_CREDENTIALS_FULL_URI is not set.")]
    [InlineData("[profile web]\nrole_arn = x\nsource_profile = web\nmfa_serial = m\n" + Keys, "The profile 'web' of ~/.aws/config has mfa_serial, and nobody can be asked for the code: set Credentials to AssumeRoleAWSCredentials with MfaTokenCodeCallback.")]
    [InlineData("[profile web]\nrole_arn = x\nweb_identity_token_file = relative", "The profile 'web' of ~/.aws/config has credentials that AWSSDK.Core does not take: The webIdentityTokenFile must be an absolute path*")]
    [InlineData("[profile web]\nsso_session = s\nsso_account_id = 1", "The profile 'web' of ~/.aws/config has the sso_session 's', and there is no section [sso-session s] in ~/.aws/config.")]
    public void Create_ProfileWithoutCredentials_ReportsWhy(string config, string message)
    {
        _files["~/.aws/config"] = config;

        FluentActions.Invoking(() => Create("web")).Should().Throw<CodeGuruProfilerCredentialsException>()
            .WithMessage(message);
    }

    // "Not there" would be a guess.
    [Fact]
    public void Create_FileCannotBeRead_ReportsIt()
    {
        var environment = new AwsEnvironment(
            _ => null, path => path.EndsWith("credentials", StringComparison.Ordinal) ? throw new UnauthorizedAccessException() : null, "web");

        FluentActions.Invoking(() => new ProfileCredentials(environment, new SharedProfileSource(environment.Config, null), true, TimeProvider.System).Create("web"))
            .Should().Throw<CodeGuruProfilerCredentialsException>()
            .WithMessage("The profile 'web' is not in ~/.aws/credentials (which cannot be read: UnauthorizedAccessException) and not in ~/.aws/config. *");
    }

    private SharedProfileSource Source(ICredentialProfileSource? store = null) => new(Environment().Config, store);

    private AwsEnvironment Environment() => new(_variables.GetValueOrDefault, _files.GetValueOrDefault, "web");

    private AWSCredentials Create(string profile, ICredentialProfileSource? store = null)
        => new ProfileCredentials(Environment(), Source(store), isInteractive: true, new FakeTimeProvider()).Create(profile);

    private sealed class Store(CredentialProfile only) : ICredentialProfileSource
    {
        public bool TryGetProfile(string profileName, out CredentialProfile? profile)
        {
            profile = profileName == only.Name ? only : null;
            return profile is not null;
        }
    }
}
