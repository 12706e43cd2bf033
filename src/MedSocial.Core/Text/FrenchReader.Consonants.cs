namespace MedSocial.Text;

internal ref partial struct FrenchReader
{
    private int Consonant()
    {
        char c = At(0), next = At(1);
        switch (c)
        {
            case 'b':
                return next == 'v' ? 1 : Say('b', 1);
            case 'c':
                return C(next);
            case 'd':
                return next == 't' || next == 'j' && _at == 0 ? 1 : Say('d', 1);
            case 'g':
                return G(next);
            case 'j':
                return Say('j', next == 'e' && At(2) == 'a' ? 2 : 1);
            case 'l':
                return MutedL() ? 1 : Say('l', 1);
            case 'p':
                return next == 'h' ? Say('f', 2) : next == 't' ? 1 : Say('p', 1);
            case 'q':
                return Say('k', next == 'u' && IsVowel(At(2)) ? 2 : 1);
            case 's':
                return S(next);
            case 't':
                return next == 'i' && At(2) == 'o' && At(3) == 'n' ? Say('s', 1)
                    : next == 'c' && At(2) == 'h' || next == 's' && At(2) == 'c' ? 1
                    : Say('t', 1);
            case 'v':
                return Say(next == '\0' ? 'f' : 'v', 1);
            case 'w':
                return next == '\0' ? 1 : Say('v', 1);
            case 'x':
                return Say('k', 's', 1);
            case 'z':
                return Say(next == 'z' || IsVowel(next) && (_at == 0 || IsVowel(At(-1)) || At(-1) == 'z') ? 'z' : 's', 1);
            case 'f' or 'k' or 'm' or 'n' or 'r':
                return Say(c, 1);
            default:
                return 1;
        }
    }

    private int C(char next)
    {
        switch (next)
        {
            case 'h':
                return Say(IsVowel(At(2)) ? 'S' : 'k', 2);
            case 'e' or 'i' or 'y':
                return Say('s', 1);
            case 'z':
                return Say('S', 2);
            case 'o' when IsCedilla():
                return Say('s', 1);
            default:
                return Say('k', 1);
        }
    }

    // Folding took the cedilla; these endings had one far more often than not: francois, besancon, garcon.
    private readonly bool IsCedilla() =>
        At(-1) == 'n' && At(2) == 'i' || At(-1) is 'n' or 'r' && At(2) == 'n' && Ends(3);

    private int G(char next)
    {
        switch (next)
        {
            case 'n':
                return Say('n', At(2) == 'i' && IsVowel(At(3)) ? 3 : 2);
            case 'e' when At(2) is 'a' or 'o':
                return Say('j', 2);
            case 'e' or 'i' or 'y':
                return Say('j', 1);
            case 'u' when At(2) is 'e' or 'i' or 'y':
                return Say('g', 2);
            default:
                return Say('g', 1);
        }
    }

    private int S(char next)
    {
        switch (next)
        {
            case 'c' when At(2) == 'h':
                return Say('S', 3);
            case 'h':
                return Say('S', 2);
            case 'c' when At(2) is 'e' or 'i' or 'y':
            case 's' or 'z':
                return Say('s', 2);
            case 'n' or 'l' or 'm' when At(-1) == 'e' || At(-1) == 'u' && At(-2) == 'e':
                return 1;
        }

        if (IsVowel(next))
            return Say(IsVowel(At(-1)) ? 'z' : 's', 1);
        return _at == 2 && At(-2) == 'd' && At(-1) == 'e' && next != '\0' ? 1 : Say('s', 1);
    }

    private readonly bool MutedL() =>
        At(-1) == 'u' && At(-2) is 'a' or 'o' && _at + 1 == _end && At(1) is 't' or 'd' or 'x' or 's';
}
