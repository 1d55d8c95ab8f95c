using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>The registered clients of one service collection, which holds it: hosts in one process share nothing.</summary>
internal sealed class ClientRegistrations
{
    private readonly Dictionary<object, ClientRegistration> _keyed = [];
    private ClientRegistration? _unkeyed;

    public static ClientRegistrations Of(IServiceCollection services)
    {
        foreach (ServiceDescriptor service in services)
        {
            if (service.ServiceType == typeof(ClientRegistrations))
            {
                return (ClientRegistrations)service.ImplementationInstance!; // It is added below, and nowhere else.
            }
        }

        var registrations = new ClientRegistrations();
        services.AddSingleton(registrations);
        return registrations;
    }

    /// <summary>Gets whether a string names the options of a client.</summary>
    public bool IsTaken(string name) => _keyed.ContainsKey(name);

    /// <summary>Adds a client. Keys are compared by Equals, as in the container.</summary>
    /// <param name="key">The key, or <see langword="null"/> for the client without one.</param>
    /// <param name="registration">The new client, or the one that has this key.</param>
    /// <returns><see langword="false"/> when a client has this key.</returns>
    [UnsupportedOSPlatform("browser")]
    public bool TryAdd(object? key, out ClientRegistration registration)
    {
        if ((key is null ? _unkeyed : _keyed.GetValueOrDefault(key)) is { } existing)
        {
            registration = existing;
            return false;
        }

        registration = new ClientRegistration(this, key, number: _keyed.Count + 1);
        if (key is null)
        {
            _unkeyed = registration;
        }
        else
        {
            _keyed.Add(key, registration);
        }

        return true;
    }
}
