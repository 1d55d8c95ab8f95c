using System.Globalization;
using Amazon;

namespace CodeGuruProfiler.Client.Configuration;

/// <summary>The settings that AWS tools share on a machine: environment variables, and the selected profile of the shared files.</summary>
internal sealed class AwsEnvironment
{
    public const string ProfileVariable = "AWS_PROFILE";

    private const string ServiceKey = "codeguruprofiler";
    private const string ConfigVariable = "AWS_CONFIG_FILE";
    private const string CredentialsVariable = "AWS_SHARED_CREDENTIALS_FILE";

    private readonly Func<string, string?> _readVariable;
    private readonly Lazy<SharedConfig> _config;

    /// <param name="readVariable">Returns an environment variable.</param>
    /// <param name="readFile">Returns the text of a file, whose path may begin with ~; <see langword="null"/> when there is none.</param>
    /// <param name="profileName">The profile; <see langword="null"/> or empty for that of AWS_PROFILE.</param>
    public AwsEnvironment(Func<string, string?> readVariable, Func<string, string?> readFile, string? profileName)
    {
        _readVariable = readVariable;
        ProfileName = profileName is { Length: > 0 } ? profileName : Variable(ProfileVariable) ?? SharedConfig.DefaultProfile;
        ConfigPath = Variable(ConfigVariable) ?? "~/.aws/config";
        CredentialsPath = Variable(CredentialsVariable) ?? "~/.aws/credentials";
        _config = new Lazy<SharedConfig>(
            () => new SharedConfig(SharedConfigFile.Read(ConfigPath, readFile), SharedConfigFile.Read(CredentialsPath, readFile)));
    }

    public string ProfileName { get; }

    /// <summary>Gets the path of the file config, which may begin with ~.</summary>
    public string ConfigPath { get; }

    /// <summary>Gets the path of the file credentials, which may begin with ~.</summary>
    public string CredentialsPath { get; }

    /// <summary>Gets the shared files, which are read at the first use.</summary>
    public SharedConfig Config => _config.Value;

    // A program can set the profile and the credentials file for all clients of AWSSDK.Core; this client respects that.
    public static AwsEnvironment OfThisMachine(string? profileName)
        => new(ReadVariable, ReadFile, profileName is { Length: > 0 } ? profileName : AWSConfigs.AWSProfileName);

    /// <summary>Gets an environment variable; an empty one counts as absent.</summary>
    public string? Variable(string name) => _readVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Gets an environment variable with its name.</summary>
    public Setting<string>? NamedVariable(string name) => Variable(name) is { } value ? new Setting<string>(value, name) : null;

    /// <summary>Gets a key of the profile, with its place. The files are read at the first use.</summary>
    public Setting<string>? OfProfile(string key) => Config.OfProfile(ProfileName, key);

    /// <summary>Gets a key of this service in the services section that the profile names.</summary>
    public Setting<string>? OfService(string key) => OfProfile("services") is { } services ? Config.OfService(services.Value, ServiceKey, key) : null;

    /// <summary>Gets the variable, or else the key of the profile.</summary>
    /// <returns><see langword="null"/> when both are absent.</returns>
    public Setting<string>? Text(string variable, string key) => NamedVariable(variable) ?? OfProfile(key);

    /// <summary>Gets whether the variable, or else the profile, contains true.</summary>
    /// <returns><see langword="null"/> when both are absent.</returns>
    public Setting<bool>? Flag(string variable, string key) => Text(variable, key) is { } text ? new Setting<bool>(ReadFlag(text), text.Source) : null;

    /// <summary>Gets the number in the variable, or else in the profile.</summary>
    /// <returns><see langword="null"/> when both are absent.</returns>
    public int? Number(string variable, string key) => Text(variable, key) is { } text ? ReadNumber(text) : null;

    private static bool ReadFlag(Setting<string> text) => bool.TryParse(text.Value, out bool flag) ? flag : throw Errors.NotAFlag(text);

    private static int ReadNumber(Setting<string> text)
        => int.TryParse(text.Value, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : throw Errors.NotANumber(text);

    private static string? ReadVariable(string name)
        => name == CredentialsVariable && AWSConfigs.AWSProfilesLocation is { Length: > 0 } path ? path : Environment.GetEnvironmentVariable(name);

    private static string? ReadFile(string path)
        => HomeFolder.Expand(path, Environment.GetEnvironmentVariable) is { } full && File.Exists(full) ? File.ReadAllText(full) : null;
}
