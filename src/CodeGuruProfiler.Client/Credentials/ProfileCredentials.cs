using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.CredentialManagement.Internal;
using CodeGuruProfiler.Client.Configuration;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>
/// Creates the credentials of a profile. A profile may have keys for several kinds; AWSSDK.Core refuses what is not exactly one, so that it gets the
/// keys of one kind: the first of web identity, role, SSO, keys, process and login.
/// </summary>
/// <param name="environment">The variables and the shared files.</param>
/// <param name="source">The profiles.</param>
/// <param name="isInteractive">Whether a source may ask the user, as AWSSDK.Core allows for a profile that a program names.</param>
/// <param name="clock">The clock.</param>
internal sealed class ProfileCredentials(AwsEnvironment environment, ICredentialProfileSource source, bool isInteractive, TimeProvider clock)
{
    /// <exception cref="CodeGuruProfilerCredentialsException">The profile does not exist, or has no valid credentials; the message contains the reason.</exception>
    public AWSCredentials Create(string name) => Create(name, []);

    private AWSCredentials Create(string name, HashSet<string> visited)
    {
        if (!source.TryGetProfile(name, out CredentialProfile profile))
        {
            throw Errors.NoProfile(name, environment.Config);
        }

        CredentialProfileOptions keys = profile.Options;
        bool isFirstVisit = visited.Add(name);
        if (isFirstVisit && keys.SsoAccountId is null && keys.SsoRoleName is null && keys.EndpointName is null && keys.RoleArn is not null)
        {
            return keys.SourceProfile is null && keys.WebIdentityTokenFile is not null
                ? OfFactory(profile, new() { RoleArn = keys.RoleArn, WebIdentityTokenFile = keys.WebIdentityTokenFile, RoleSessionName = keys.RoleSessionName })
                : OfRole(name, keys, visited);
        }

        return OfFactory(profile, KeysOfOneKind(name, keys, isFirstVisit));
    }

    // "source_profile" may be the profile itself, which then has keys too: of a profile that is visited again, the role is not asked for again.
    private AssumeRoleAWSCredentials OfRole(string name, CredentialProfileOptions keys, HashSet<string> visited)
    {
        if (keys.MfaSerial is not null)
        {
            throw Errors.InvalidProfile(name, environment.Config, "has mfa_serial, and nobody can be asked for the code: set Credentials to AssumeRoleAWSCredentials with MfaTokenCodeCallback");
        }

        AWSCredentials roleSource = (keys.SourceProfile, keys.CredentialSource) switch
        {
            ({ } sourceProfile, null) => Create(sourceProfile, visited),
            (null, { } credentialSource) => OfCredentialSource(name, credentialSource),
            (null, null) => throw Errors.InvalidProfile(name, environment.Config, "has role_arn, but neither source_profile nor credential_source nor web_identity_token_file"),
            _ => throw Errors.InvalidProfile(name, environment.Config, "has both source_profile and credential_source"),
        };
        return new AssumeRoleAWSCredentials(
            roleSource,
            keys.RoleArn,
            keys.RoleSessionName ?? $"aws-dotnet-sdk-session-{clock.GetUtcNow().Ticks}",
            new AssumeRoleAWSCredentialsOptions { ExternalId = keys.ExternalID });
    }

    // Ours instead of AWSSDK.Core's, which ask through a proxy.
    private AWSCredentials OfCredentialSource(string name, string credentialSource)
    {
        try
        {
            return Enum.TryParse(credentialSource, ignoreCase: true, out CredentialSourceType type) && Enum.IsDefined(type)
                ? type switch
                {
                    CredentialSourceType.Ec2InstanceMetadata => InstanceMetadataCredentials.Of(environment, clock),
                    CredentialSourceType.EcsContainer => ContainerCredentials.Of(environment, clock),
                    _ => new EnvironmentVariablesAWSCredentials(),
                }
                : throw Errors.InvalidProfile(name, environment.Config, "has a credential_source that is not Ec2InstanceMetadata, EcsContainer or Environment");
        }
        catch (Exception e) when (e is MetadataException or InvalidOperationException)
        {
            throw Errors.InvalidProfile(name, environment.Config, $"has the credential_source {credentialSource}, but {e.Message}", e);
        }
    }

    private AWSCredentials OfFactory(CredentialProfile profile, CredentialProfileOptions keys)
    {
        try
        {
            return AWSCredentialsFactory.GetAWSCredentials(
                new CredentialProfile(profile.Name, keys) { Region = profile.Region }, source, nonCallbackOnly: !isInteractive);
        }
        catch (Exception cause) when (cause is InvalidDataException or InvalidOperationException or ArgumentException or AmazonClientException)
        {
            throw Errors.InvalidProfile(profile.Name, environment.Config, $"has credentials that AWSSDK.Core does not take: {cause.Message}", cause);
        }
    }

    private CredentialProfileOptions KeysOfOneKind(string name, CredentialProfileOptions keys, bool isFirstVisit)
    {
        if (keys.EndpointName is not null)
        {
            return keys;
        }

        bool isSso = keys.SsoAccountId is not null || keys.SsoRoleName is not null;
        if (!isSso && keys.AccessKey is not null && keys.SecretKey is not null)
        {
            return new() { AccessKey = keys.AccessKey, SecretKey = keys.SecretKey, Token = keys.Token };
        }

        if (!isSso && keys.CredentialProcess is not null)
        {
            return new() { CredentialProcess = keys.CredentialProcess };
        }

        if (isSso || keys.SsoSession is not null || keys.SsoStartUrl is not null)
        {
            return new()
            {
                SsoSession = keys.SsoSession,
                SsoAccountId = keys.SsoAccountId,
                SsoRoleName = keys.SsoRoleName,
                SsoRegion = keys.SsoRegion,
                SsoRegistrationScopes = keys.SsoRegistrationScopes,
                SsoStartUrl = keys.SsoStartUrl,
            };
        }

        return keys.LoginSession is not null
            ? new() { LoginSession = keys.LoginSession }
            : throw Errors.InvalidProfile(name, environment.Config, WhatIsMissing(keys, isFirstVisit));
    }

    private static string WhatIsMissing(CredentialProfileOptions keys, bool isFirstVisit)
        => !isFirstVisit ? "leads back to itself by source_profile, and has no keys"
            : keys.AccessKey is not null ? "has aws_access_key_id, but no aws_secret_access_key"
            : keys.SecretKey is not null ? "has aws_secret_access_key, but no aws_access_key_id"
            : keys.SourceProfile is not null || keys.CredentialSource is not null || keys.WebIdentityTokenFile is not null
                ? "has source_profile, credential_source or web_identity_token_file, but no role_arn"
            : "has no credentials: no keys, role_arn, credential_process, sso_session or login_session";
}
