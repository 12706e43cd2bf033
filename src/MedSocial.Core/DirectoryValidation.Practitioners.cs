using System.Runtime.CompilerServices;
using MedSocial.Catalog;
using MedSocial.Storage;
using MedSocial.Storage.Records;

namespace MedSocial;

/// <content>Practitioners: protected names, codes, register numbers.</content>
internal sealed partial class DirectoryValidation
{
    /// <summary>Checks the practitioners while they are written: what was written knows who has the identifier of another, without a set of all identifiers.</summary>
    private PeopleDraft CheckPeople(DirectoryRecords records)
    {
        var before = _issues.Count;
        var check = Checker<Practitioner, PractitionerId>("practitioner", practitioner => practitioner.Id, Check, seen: null);
        var people = new PeopleDraft(records, practitioner =>
        {
            var known = _issues.Count;
            check(practitioner);
            return _issues.Count == known ? Soundness.Sound : HasError(known) ? Soundness.Wrong : Soundness.Doubtful;
        });
        if (people.HasRepeatedId)
        {
            _issues.Count = before;
            CheckAll("practitioner", records.Practitioners, practitioner => practitioner.Id, Check);
        }
        if (MayShareNumbers(people))
            CheckRegisterNumbers(records.Practitioners);
        return people;
    }

    private bool HasError(int from)
    {
        for (; from < _issues.Count; from++)
        {
            if (_issues[from].Severity == IssueSeverity.Error)
                return true;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Check(Practitioner practitioner)
    {
        Count(nameof(practitioner.Aliases), practitioner.Aliases);
        Count(nameof(practitioner.Specialties), practitioner.Specialties);
        Count(nameof(practitioner.Places), practitioner.Places);
        Count(nameof(practitioner.RegisterNumbers), practitioner.RegisterNumbers);
        Count(nameof(practitioner.Roles), practitioner.Roles);
        Count(nameof(practitioner.Topics), practitioner.Topics);
        Count(nameof(practitioner.Languages), practitioner.Languages);
        Sources(practitioner.Sources);
        Known(nameof(practitioner.Disclosure), practitioner.Disclosure);
        Known(nameof(practitioner.Stage), practitioner.Stage);
        foreach (var alias in practitioner.Aliases)
            Known(nameof(practitioner.Aliases), alias.Kind);
        if (practitioner.Profession == default(ProfessionCode))
            Error(DirectoryIssueCode.InvalidValue, nameof(practitioner.Profession), "The code is empty; null says that the profession is not known.");
        NoDefault(nameof(practitioner.Specialties), practitioner.Specialties);
        NoDefault(nameof(practitioner.RegisterNumbers), practitioner.RegisterNumbers);
        foreach (var place in practitioner.Places)
        {
            if (place.Finess == default(Registers.FinessNumber))
                Error(DirectoryIssueCode.InvalidValue, nameof(practitioner.Places), "The FINESS number is empty; null says that there is none.");
        }

        var hasName = practitioner.Name is { IsEmpty: false };
        if (practitioner.Disclosure.ProtectsName() && hasName && !practitioner.Name!.IsWithheld)
            Error(DirectoryIssueCode.UnprotectedName, nameof(practitioner.Name), $"A civil name stands beside the disclosure {practitioner.Disclosure}; leave it out or withhold it.");
        if (practitioner.Disclosure.ProtectsName())
            CheckIdentifiers(practitioner);
        if (!practitioner.Disclosure.ProtectsName() && !hasName && practitioner.Aliases.IsEmpty)
            Warning(DirectoryIssueCode.MissingName, nameof(practitioner.Name), $"The disclosure is {practitioner.Disclosure} and there is neither name nor alias.");

        if (practitioner.Profession is { } profession && Professions.Find(profession) is null)
            Warning(DirectoryIssueCode.UnknownProfession, nameof(practitioner.Profession), $"The catalogue has no profession {profession}.");
        foreach (var specialty in practitioner.Specialties)
        {
            if (Specialties.Find(specialty) is null)
                Warning(DirectoryIssueCode.UnknownSpecialty, nameof(practitioner.Specialties), $"The catalogue has no specialty {specialty}.");
        }
        foreach (var number in practitioner.RegisterNumbers)
        {
            if (!IsId(number, practitioner.Id))
                _otherNumbers.Add(number);
            if (!number.HasValidKey)
                Warning(DirectoryIssueCode.RegisterKeyMismatch, nameof(practitioner.RegisterNumbers), $"The key of {number} is wrong.");
        }
        foreach (var role in practitioner.Roles)
        {
            if (role.Organization is { } organization && !IsKnown(organization))
                Error(DirectoryIssueCode.UnknownOrganization, nameof(practitioner.Roles), $"The directory has no organization '{organization}': add it, or leave it out here.");
        }
    }

    private static bool IsId(Registers.RegisterNumber number, PractitionerId id)
    {
        Span<char> text = stackalloc char[32];
        return number.TryFormat(text, out var length) && text[..length].SequenceEqual(id.Value);
    }

    /// <summary>A number of a public register leads to the civil name there; one of an establishment leads to no person.</summary>
    private void CheckIdentifiers(Practitioner practitioner)
    {
        if (practitioner.RegisterNumbers.Any(number => number.Register is not (Registers.Register.None or Registers.Register.Finess)))
            Error(DirectoryIssueCode.RevealingIdentifier, nameof(practitioner.RegisterNumbers), $"A register number leads to the name that {practitioner.Disclosure} protects; leave it out.");
        foreach (var prefix in (ReadOnlySpan<string>)["rpps:", "adeli:", "npi:"])
        {
            if (practitioner.Id.Value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                Error(DirectoryIssueCode.RevealingIdentifier, nameof(practitioner.Id), $"A register's identifier leads to the name that {practitioner.Disclosure} protects; choose another.");
        }
    }

    private void CheckRegisterNumbers(IReadOnlyList<Practitioner> practitioners)
    {
        var holders = new Dictionary<Registers.RegisterNumber, PractitionerId>();
        foreach (var practitioner in practitioners)
        {
            _record = () => $"practitioner {practitioner.Id}";
            foreach (var number in practitioner.RegisterNumbers)
            {
                if (!holders.TryAdd(number, practitioner.Id) && holders[number] != practitioner.Id)
                    Error(DirectoryIssueCode.SharedRegisterNumber, nameof(practitioner.RegisterNumbers), $"{number} belongs to {holders[number]} too.");
            }
        }
    }

    /// <summary>Whether a number may stand in two records. Where it is the identifier as well, as in a register, identifiers that differ say that it does not.</summary>
    private bool MayShareNumbers(PeopleDraft people)
    {
        if (people.HasRepeatedId)
            return true;
        _otherNumbers.Sort();
        for (var i = 0; i < _otherNumbers.Count; i++)
        {
            if ((i > 0 && _otherNumbers[i] == _otherNumbers[i - 1])
                || (PractitionerId.TryParse(_otherNumbers[i].ToString(), out var id) && people.Find(id) >= 0))
                return true;
        }
        return false;
    }
}
