namespace CodeGuruProfiler.Client.Configuration;

/// <summary>
/// The profiles, SSO sessions and services in the shared files. Settings and credentials are both read from here, so that they cannot disagree.
/// docs/decisions/0046-one-reading-of-the-shared-files.md
/// </summary>
/// <param name="config">The file config.</param>
/// <param name="credentials">The file credentials, which goes before config for each key.</param>
internal sealed class SharedConfig(SharedConfigFile config, SharedConfigFile credentials)
{
    public const string DefaultProfile = "default";

    public SharedConfigFile Config => config;

    public SharedConfigFile Credentials => credentials;

    /// <summary>Gets a key of a profile, with its place.</summary>
    /// <returns><see langword="null"/> when it is absent or empty.</returns>
    public Setting<string>? OfProfile(string profile, string key)
        => Find(credentials, InCredentials(profile), profile, key) ?? Find(config, InConfig(profile), profile, key);

    /// <summary>Gets the paths of the files that have a section for the profile.</summary>
    public IReadOnlyList<string> FilesOf(string profile)
        => [.. InCredentials(profile) is null ? Array.Empty<string>() : [credentials.Path], .. InConfig(profile) is null ? Array.Empty<string>() : [config.Path]];

    /// <summary>Gets the section of an SSO session.</summary>
    public SharedConfigSection? SsoSession(string name) => config.Section($"sso-session {name}");

    /// <summary>Gets a key of one service in a services section, with its place.</summary>
    public Setting<string>? OfService(string services, string service, string key)
        => config.Section($"services {services}")?.Value(service, key) is { } value
            ? new Setting<string>(value, $"{service} {key} in [services {services}] of {config.Path}")
            : null;

    private static Setting<string>? Find(SharedConfigFile file, SharedConfigSection? section, string profile, string key)
        => section?.Value(key) is { } value ? new Setting<string>(value, $"{key} in the profile '{profile}' of {file.Path}") : null;

    // The prefix is not for this file, but AWSSDK.Core takes it.
    private SharedConfigSection? InCredentials(string profile) => credentials.Section(profile) ?? credentials.Section($"profile {profile}");

    // [profile default] replaces [default].
    private SharedConfigSection? InConfig(string profile)
        => config.Section($"profile {profile}") ?? (profile == DefaultProfile ? config.Section(profile) : null);
}
