namespace CodeGuruProfiler.LocalService.Tool;

/// <summary>The environment variables for keys, because everyone on the machine can read the arguments of a process.</summary>
internal static class KeyVariables
{
    public const string AccessKey = "CODEGURUPROFILER_LOCAL_ACCESS_KEY";
    public const string SecretKey = "CODEGURUPROFILER_LOCAL_SECRET_KEY";
    public const string SessionToken = "CODEGURUPROFILER_LOCAL_SESSION_TOKEN";

    /// <summary>Sets the options whose variables are present. An empty variable is ignored.</summary>
    /// <param name="options">The options.</param>
    /// <param name="find">Returns the value of a variable; null when it is absent.</param>
    /// <returns>The variables of the properties that were set.</returns>
    public static Dictionary<string, string> Apply(LocalProfilerServiceOptions options, Func<string, string?> find)
    {
        var sources = new Dictionary<string, string>();
        Set(AccessKey, nameof(options.AccessKey), value => options.AccessKey = value);
        Set(SecretKey, nameof(options.SecretKey), value => options.SecretKey = value);
        Set(SessionToken, nameof(options.SessionToken), value => options.SessionToken = value);
        return sources;

        void Set(string variable, string option, Action<string> set)
        {
            if (find(variable) is { Length: > 0 } value)
            {
                set(value);
                sources[option] = variable;
            }
        }
    }
}
