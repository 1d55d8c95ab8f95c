using Amazon.Runtime;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>The object that has the credentials and renews them.</summary>
/// <param name="Credentials">The object.</param>
/// <param name="State">The state of the environment that it was found in; empty when the program provided it.</param>
internal sealed record ResolvedSource(AWSCredentials Credentials, string State);
