namespace CodeGuruProfiler.Client.Configuration;

/// <summary>What AWS's tools share on a machine: environment variables, and the profile that is chosen in ~/.aws.</summary>
internal sealed class AwsEnvironment
{
    private const string DefaultProfile = "default";
    private const string ServiceKey = "codeguruprofiler";

    private readonly Func<string, string?> _readVariable;
    private readonly Lazy<SharedConfig> _config;

    /// <param name="readVariable">Gives an environment variable.</param>
    /// <param name="readFile">Gives the text of a file, whose path may begin with ~; <see langword="null"/> when there is none.</param>
    /// <param name="profileName">The profile; <see langword="null"/> for that of AWS_PROFILE.</param>
    public AwsEnvironment(Func<string, string?> readVariable, Func<string, string?> readFile, string? profileName)
    {
        _readVariable = readVariable;
        ProfileName = profileName ?? Variable("AWS_PROFILE") ?? DefaultProfile;
        _config = new Lazy<SharedConfig>(() => SharedConfig.Read(
            readFile(Variable("AWS_CONFIG_FILE") ?? "~/.aws/config"),
            readFile(Variable("AWS_SHARED_CREDENTIALS_FILE") ?? "~/.aws/credentials")));
    }

    public string ProfileName { get; }

    public static AwsEnvironment OfThisMachine(string? profileName) => new(Environment.GetEnvironmentVariable, ReadFile, profileName);

    /// <summary>Gets an environment variable; one that is set to nothing is as good as not set.</summary>
    public string? Variable(string name) => _readVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Gets what the profile says. The files are read when it is first asked for.</summary>
    public string? OfProfile(string key) => _config.Value.OfProfile(ProfileName, key);

    /// <summary>Gets what the services section that the profile names says for this service.</summary>
    public string? OfService(string key) => OfProfile("services") is { } services ? _config.Value.OfService(services, ServiceKey, key) : null;

    /// <summary>Gets whether the variable, or else the profile, says true.</summary>
    /// <returns><see langword="null"/> when neither says anything.</returns>
    public bool? Flag(string variable, string key) => Variable(variable) is { } value ? ReadFlag(value, variable) : FlagOfProfile(key);

    /// <summary>Gets the number that the variable, or else the profile, gives.</summary>
    /// <returns><see langword="null"/> when neither says anything.</returns>
    public int? Number(string variable, string key) => Variable(variable) is { } value ? ReadNumber(value, variable) : NumberOfProfile(key);

    private static bool ReadFlag(string value, string source) => bool.TryParse(value, out bool flag) ? flag : throw Throw.NotAFlag(value, source);

    private static int ReadNumber(string value, string source)
        => int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out int number) && number > 0 ? number : throw Throw.NotANumber(value, source);

    private static string? ReadFile(string path)
    {
        if (path.StartsWith("~/", StringComparison.Ordinal))
        {
            path = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..]);
        }

        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be read says nothing, as for AWS's own tools.
            return null;
        }
    }

    private bool? FlagOfProfile(string key) => OfProfile(key) is { } value ? ReadFlag(value, Throw.InProfile(key, ProfileName)) : null;

    private int? NumberOfProfile(string key) => OfProfile(key) is { } value ? ReadNumber(value, Throw.InProfile(key, ProfileName)) : null;
}
