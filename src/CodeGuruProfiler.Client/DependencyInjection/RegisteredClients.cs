using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>The registered clients of one service collection, which contains it: hosts in one process share nothing.</summary>
internal sealed class RegisteredClients
{
    private readonly Dictionary<object, ClientRegistration> _keyed = [];
    private ClientRegistration? _unkeyed;

    public static RegisteredClients Of(IServiceCollection services)
    {
        foreach (ServiceDescriptor service in services)
        {
            if (service.ServiceType == typeof(RegisteredClients))
            {
                return (RegisteredClients)service.ImplementationInstance!; // It is added below, and nowhere else.
            }
        }

        var registrations = new RegisteredClients();
        services.AddSingleton(registrations);
        return registrations;
    }

    /// <summary>Gets a value indicating whether a string is the name of the options of a client.</summary>
    public bool IsTaken(string name) => _keyed.ContainsKey(name);

    /// <summary>Adds a client. Keys are compared as in the container, by Equals.</summary>
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
