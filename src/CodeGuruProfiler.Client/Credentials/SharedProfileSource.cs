using Amazon;
using Amazon.Runtime.CredentialManagement;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Endpoints;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>
/// Feeds AWSSDK.Core's factory from the files as we read them: with the keys that its options know, whatever else is in a profile. On Windows the
/// encrypted store of Visual Studio goes first, as in AWSSDK.Core.
/// </summary>
/// <param name="config">The shared files.</param>
/// <param name="encryptedStore">The encrypted store; <see langword="null"/> where there is none.</param>
internal sealed class SharedProfileSource(SharedConfig config, ICredentialProfileSource? encryptedStore) : ICredentialProfileSource
{
    public bool TryGetProfile(string profileName, out CredentialProfile? profile)
    {
        if (encryptedStore is not null && encryptedStore.TryGetProfile(profileName, out profile))
        {
            return true;
        }

        profile = config.FilesOf(profileName).Count == 0 ? null : Read(profileName);
        return profile is not null;
    }

    /// <summary>Gets whether there is a profile of this name, valid or not.</summary>
    public bool Has(string profileName) => config.FilesOf(profileName).Count > 0 || (encryptedStore?.TryGetProfile(profileName, out _) ?? false);

    private CredentialProfile Read(string name)
    {
        string? Key(string key) => config.OfProfile(name, key)?.Value;

        string? session = Key("sso_session");
        SharedConfigSection? sessionKeys = session is null ? null : config.SsoSession(session) ?? throw Errors.NoSsoSession(name, session, config);
        string? SsoKey(string key) => sessionKeys is null ? Key(key) : sessionKeys.Value(key);

        return new CredentialProfile(name, new CredentialProfileOptions
        {
            AccessKey = Key("aws_access_key_id"),
            SecretKey = Key("aws_secret_access_key"),
            Token = Key("aws_session_token"),
            AwsAccountId = Key("aws_account_id"),
            RoleArn = Key("role_arn"),
            SourceProfile = Key("source_profile"),
            CredentialSource = Key("credential_source"),
            ExternalID = Key("external_id"),
            MfaSerial = Key("mfa_serial"),
            RoleSessionName = Key("role_session_name"),
            WebIdentityTokenFile = Key("web_identity_token_file"),
            // A shell would take each line for a command; botocore takes the line end for white space.
            CredentialProcess = Key("credential_process")?.Replace('\n', ' '),
            SsoSession = session,
            SsoAccountId = Key("sso_account_id"),
            SsoRoleName = Key("sso_role_name"),
            SsoRegion = SsoKey("sso_region"),
            SsoRegistrationScopes = SsoKey("sso_registration_scopes"),
            SsoStartUrl = SsoKey("sso_start_url"),
            LoginSession = Key("login_session"),
        })
        {
            // Only signing in needs it. If a value is not a Region, the settings report it, if they use it.
            Region = Key("region") is { } region && EndpointRules.IsRegion(region) ? RegionEndpoint.GetBySystemName(region) : null,
        };
    }
}
