namespace CodeGuruProfiler.Client.Configuration;

/// <summary>
/// The settings in the shared files config and credentials. AWSSDK.Core reads the credentials in them; this reads the settings, because it does not
/// hand out the services section and stops at values that it does not know. https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
/// </summary>
internal sealed class SharedConfig
{
    private const string ProfilePrefix = "profile ";
    private const string ServicesPrefix = "services ";

    private readonly Dictionary<string, Dictionary<string, string>> _config;
    private readonly Dictionary<string, Dictionary<string, string>> _credentials;

    private SharedConfig(Dictionary<string, Dictionary<string, string>> config, Dictionary<string, Dictionary<string, string>> credentials)
    {
        _config = config;
        _credentials = credentials;
    }

    /// <param name="config">The text of the file config, or <see langword="null"/>.</param>
    /// <param name="credentials">The text of the file credentials, or <see langword="null"/>.</param>
    public static SharedConfig Read(string? config, string? credentials)
        => new(SharedConfigReader.Read(config ?? string.Empty), SharedConfigReader.Read(credentials ?? string.Empty));

    // The file credentials goes before config, and [profile default] before [default].
    public string? OfProfile(string profile, string key)
        => Find(_credentials, profile, key)
            ?? Find(_config, ProfilePrefix + profile, key)
            ?? (profile == "default" ? Find(_config, profile, key) : null);

    public string? OfService(string services, string service, string key) => Find(_config, ServicesPrefix + services, $"{service}.{key}");

    private static string? Find(Dictionary<string, Dictionary<string, string>> file, string section, string key)
        => file.TryGetValue(section, out Dictionary<string, string>? values) && values.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;
}
